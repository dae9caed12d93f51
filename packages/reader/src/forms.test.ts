import { expect, test } from 'vitest'
import { addForm, type Forms, formIn } from './forms.ts'

test('forms are found word by word, and a longer one behind a shorter one', () => {
  const forms: Forms<string> = new Map()
  addForm(forms, 'خان', 'inn')
  addForm(forms, 'خان يونس', 'town')
  expect(forms.get('خان')?.next?.get('يونس')?.value).toBe('town')
  expect(formIn(forms, 'خان')).toBe('inn')
  expect(formIn(forms, 'خان يونس')).toBe('town')
})

test('what only begins a form has no value', () => {
  const forms: Forms<string> = new Map()
  addForm(forms, 'بيت لحم', 'town')
  expect(formIn(forms, 'بيت')).toBeUndefined()
  expect(formIn(forms, 'بيت حانون')).toBeUndefined()
})
