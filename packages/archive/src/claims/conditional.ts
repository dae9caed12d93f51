/** Words that put what follows under a condition, or lay it in the future, where a statement opens with them. */
const CONDITION =
  /^(\p{L}+ ){0,2}[وف]?(لو|إذا|اذا|ربما|لعل|من ال(مرتقب|متوقع|مقرر|منتظر|محتمل)|ال(مرتقب|متوقع|مقرر|منتظر|محتمل) [أا]ن)(?!\p{L})/u

/** True for what is not told as done: «لو امتلكوا مدرعات لتقدموا», «من المرتقب أن تصل طائرات». */
export const isConditional = (statement: string): boolean => CONDITION.test(statement)
