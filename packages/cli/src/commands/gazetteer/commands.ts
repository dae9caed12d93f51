import { Option } from 'commander'
import type { Declaration } from '../../command.ts'

/** The commands that make further places known. */
export const gazetteerCommands = (): Declaration[] => [
  {
    name: 'import',
    summary: 'take over places from GeoNames',
    description:
      "Takes over the places of GeoNames' country files (download.geonames.org/export/dump) that have an Arabic name. Every later reading knows them. What was imported before is replaced.",
    argument: ['<files...>', 'country files, unzipped: SY.txt, IQ.txt, allCountries.txt'],
    options: [
      new Option('--names <file>', 'alternateNamesV2.txt, which has most Arabic names'),
      new Option(
        '-o, --output <file>',
        'where the places are kept (default: beside the archive in your data folder)',
      ).env('ISNAD_PLACES'),
    ],
    examples: `
      isnad gazetteer import SY.txt IQ.txt --names alternateNamesV2.txt
      isnad gazetteer import LB.txt -o places.tsv && ISNAD_PLACES=places.tsv isnad read article.txt`,
    note: 'GeoNames data is licensed CC BY 4.0; credit GeoNames where you show it.',
    run: async (files: string[], options) => (await import('./import.ts')).importCommand(files, options),
  },
]
