import 'server-only'
import { AppflowClient } from '@aws-sdk/client-appflow'
import { clientPerConnection } from '@/lib/aws/client-config'

/** AppFlow's SDK client of a connection. */
export const appflowClient = clientPerConnection((settings) => new AppflowClient(settings))
