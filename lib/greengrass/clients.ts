import 'server-only'
import { GreengrassClient } from '@aws-sdk/client-greengrass'
import { clientPerConnection } from '@/lib/aws/client-config'

/** Greengrass V1's SDK client of a connection. */
export const greengrassClient = clientPerConnection((settings) => new GreengrassClient(settings))
