/** What stands behind a word of a form: the value of the form that ends here, and the words longer ones go on with. */
export interface Branch<T> {
  value: T | undefined
  next: Forms<T> | undefined
}

/**
 * Forms of one or several words by their first word, behind it by the next, and so on: a text is looked through word by
 * word, and no key is put together only to be looked up.
 */
export type Forms<T> = Map<string, Branch<T>>

/** Adds a form, its words parted by single spaces; what was there for it goes. */
export function addForm<T>(forms: Forms<T>, form: string, value: T): void {
  let branches = forms
  for (let at = 0; ; ) {
    const space = form.indexOf(' ', at)
    const word = space < 0 ? form.slice(at) : form.slice(at, space)
    let branch = branches.get(word)
    if (!branch) {
      branch = { value: undefined, next: undefined }
      branches.set(word, branch)
    }
    if (space < 0) {
      branch.value = value
      return
    }
    branch.next ??= new Map()
    branches = branch.next
    at = space + 1
  }
}

/** What is kept for a whole form. */
export function formIn<T>(forms: Forms<T>, form: string): T | undefined {
  let branch: Branch<T> | undefined
  for (const word of form.split(' ')) {
    branch = (branch ? branch.next : forms)?.get(word)
    if (!branch) return undefined
  }
  return branch?.value
}
