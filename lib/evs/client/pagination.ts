import { createPaginator } from '@smithy/core'
import type { PaginationConfiguration } from '@smithy/types'
import { EvsClient } from './client'
import * as commands from './commands'

/** How to page: the client, optionally page size, starting token and what to do with a repeated token. */
export interface EvsPaginationConfiguration extends PaginationConfiguration {
  client: EvsClient
}

const pages = <Input extends object, Output extends object>(command: new (input: Input) => object) =>
  createPaginator<EvsPaginationConfiguration, Input, Output>(EvsClient, command, 'nextToken', 'nextToken', 'maxResults')

/** Every page of ListEnvironments. */
export const paginateListEnvironments = pages<
  commands.ListEnvironmentsCommandInput,
  commands.ListEnvironmentsCommandOutput
>(commands.ListEnvironmentsCommand)

/** Every page of ListEnvironmentHosts. */
export const paginateListEnvironmentHosts = pages<
  commands.ListEnvironmentHostsCommandInput,
  commands.ListEnvironmentHostsCommandOutput
>(commands.ListEnvironmentHostsCommand)

/** Every page of ListEnvironmentVlans. */
export const paginateListEnvironmentVlans = pages<
  commands.ListEnvironmentVlansCommandInput,
  commands.ListEnvironmentVlansCommandOutput
>(commands.ListEnvironmentVlansCommand)

/** Every page of ListEnvironmentConnectors. */
export const paginateListEnvironmentConnectors = pages<
  commands.ListEnvironmentConnectorsCommandInput,
  commands.ListEnvironmentConnectorsCommandOutput
>(commands.ListEnvironmentConnectorsCommand)

/** Every page of ListVmEntitlements. */
export const paginateListVmEntitlements = pages<
  commands.ListVmEntitlementsCommandInput,
  commands.ListVmEntitlementsCommandOutput
>(commands.ListVmEntitlementsCommand)
