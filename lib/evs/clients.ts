import 'server-only'
import { clientPerConnection } from '@/lib/aws/client-config'
import { EvsClient } from './sdk'

/** EVS's SDK client of a connection. */
export const evsClient = clientPerConnection((settings) => new EvsClient(settings))
