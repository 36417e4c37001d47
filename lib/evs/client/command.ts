import { Command } from '@smithy/core/client'
import { getEndpointPlugin } from '@smithy/core/endpoints'
import type { StaticOperationSchema } from '@smithy/types'
import type { EvsClientResolvedConfig } from './config'
import { endpointInstructions } from './endpoint'
import { serviceTarget } from './schema'
import type { ServiceInputTypes, ServiceOutputTypes } from './service-types'

/** Makes the base class of one operation's command. */
export const command = <Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  name: string,
  schema: StaticOperationSchema,
) =>
  Command.classBuilder<Input, Output, EvsClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes>()
    .ep(endpointInstructions)
    .m((Self, _stack, config) => [getEndpointPlugin(config, Self.getEndpointParameterInstructions())])
    .s(serviceTarget, name, {})
    .n('EvsClient', `${name}Command`)
    .sc(schema)
    .build()
