import { stripped } from './stripped.ts'

/** The rows of a TSV file as their cells, where - is an empty one. */
export function table(file: string): string[][] {
  return stripped(file)
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t').map(cell => (cell.trim() === '-' ? '' : cell.trim())))
}

/** The words of a cell, parted by commas. */
export const list = (cell: string | undefined) =>
  cell
    ? cell
        .split(/[,،]/)
        .map(s => s.trim())
        .filter(s => s && s !== '-')
    : []
