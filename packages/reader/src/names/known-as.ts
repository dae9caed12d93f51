import { formIn } from '../forms.ts'
import { keyOf, knownRegister } from './knowledge.ts'

/** The name under which an organisation known by name is listed: داعش for تنظيم الدولة; undefined for any other name. */
export function knownAs(form: string): string | undefined {
  const known = formIn(knownRegister(), keyOf(form))
  return known?.length === 1 && known[0]!.type === 'ORG' ? known[0]!.name : undefined
}
