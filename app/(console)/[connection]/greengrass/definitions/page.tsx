import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { OtherDefinitions } from './other-definitions'

export const metadata: Metadata = { title: 'Other definitions' }

export default definePage('/[connection]/greengrass/definitions', () => <OtherDefinitions />)
