import type { Span } from '../reading.ts'

/** A stretch between quotation marks, found and nested by `text/`. Offsets include the marks themselves. */
export interface Quotation extends Span {
  /** Between the marks. */
  inner: Span
  /** 0 for an outermost quotation, 1 for one inside it, … */
  depth: number
  /** Index of the quotation that holds this one, or -1. */
  parent: number
  /** False when no closing mark was found and the quotation was ended at its paragraph's end. */
  closed: boolean
  /** Index of the unclosed quotation of the paragraph before that this one carries on, or -1. */
  continues: number
}

/** A sentence and the paragraph it stands in. */
export interface Sentence extends Span {
  /** Index into {@link Text.paragraphs}. */
  paragraph: number
}

/** The body of an article, divided. Every offset of every later room points into {@link Text.text}. */
export interface Text {
  /** The paragraphs joined by `\n`, characters untouched. */
  text: string
  paragraphs: Span[]
  /** The outer sentences: a full stop within a closed quotation does not end the sentence that holds it. */
  sentences: Sentence[]
  /** In order of their opening mark. */
  quotations: Quotation[]
}
