/** White space, and the invisible marks of direction and joining that stand about in web text. */
export const isSpace = (c: number) =>
  c === 0x20 ||
  (c >= 0x09 && c <= 0x0d) ||
  c === 0xa0 ||
  (c >= 0x2000 && c <= 0x200f) ||
  (c >= 0x2028 && c <= 0x202f) ||
  c === 0x3000 ||
  c === 0xfeff

/** An Arabic letter, in the basic block or as a presentation form. Vowel marks and tatweel are not letters. */
export const isArabicLetter = (c: number) =>
  (c >= 0x0620 && c <= 0x063f) ||
  (c >= 0x0641 && c <= 0x064a) ||
  (c >= 0x066e && c <= 0x06d3 && c !== 0x0670) ||
  (c >= 0xfb50 && c <= 0xfdfb) ||
  (c >= 0xfe70 && c <= 0xfefc)

/** Vowel marks, Quranic marks and tatweel: they lengthen or colour the letter before them. */
export const isArabicMark = (c: number) =>
  (c >= 0x064b && c <= 0x065f) || c === 0x0670 || c === 0x0640 || (c >= 0x0610 && c <= 0x061a)

/** A digit: Western, Arabic-Indic or Persian. */
export const isDigit = (c: number) =>
  (c >= 0x30 && c <= 0x39) || (c >= 0x0660 && c <= 0x0669) || (c >= 0x06f0 && c <= 0x06f9)
