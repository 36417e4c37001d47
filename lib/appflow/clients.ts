import 'server-only'
import { AppflowClient } from '@aws-sdk/client-appflow'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { clientPerConnection } from '@/lib/aws/client-config'

/** AppFlow's SDK client of a connection. */
export const appflowClient = clientPerConnection((settings) => new AppflowClient(settings))

/** Lambda's SDK client of a connection: the functions behind connectors. */
export const lambdaClient = clientPerConnection((settings) => new LambdaClient(settings))
