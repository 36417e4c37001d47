import { expect, test } from 'vitest'
import { sectionsOf } from './sections'

const entry = (text: string) => ({ text, href: `/x/${text.toLowerCase()}` })
const services = [
  { title: 'People', console: true, navigation: [entry('People')] },
  { title: 'Amazon EVS', navigation: [entry('Environments')] },
  { title: 'Audit', console: true, navigation: [entry('Audit')] },
]

test('what is the console’s own stands last, as one part', () => {
  expect(sectionsOf(services, 'live')).toEqual([
    { title: 'Amazon EVS', navigation: [entry('Environments')] },
    { title: 'Console', console: true, navigation: [entry('Audit'), entry('People')] },
  ])
})

test('on no account there are no services to go to', () => {
  expect(sectionsOf(services, 'console').map(({ title }) => title)).toEqual(['Console'])
})

test('a part without entries is left out', () => {
  expect(sectionsOf([{ title: 'Amazon EVS', navigation: [entry('Environments')] }], 'live')).toHaveLength(1)
})
