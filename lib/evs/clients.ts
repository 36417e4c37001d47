import 'server-only'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { clientPerConnection } from '@/lib/aws/client-config'
import { EvsClient } from './sdk'

/** EVS's SDK client of a connection. */
export const evsClient = clientPerConnection((settings) => new EvsClient(settings))

/** Secrets Manager's SDK client of a connection. It lists and describes; no value is ever read. */
export const secretsClient = clientPerConnection((settings) => new SecretsManagerClient(settings))
