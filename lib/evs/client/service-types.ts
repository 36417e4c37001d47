import type {
  CreateEnvironmentConnectorCommandInput,
  CreateEnvironmentConnectorCommandOutput,
  DeleteEnvironmentConnectorCommandInput,
  DeleteEnvironmentConnectorCommandOutput,
  GetEnvironmentCommandInput,
  GetEnvironmentCommandOutput,
  GetVersionsCommandInput,
  GetVersionsCommandOutput,
  ListEnvironmentConnectorsCommandInput,
  ListEnvironmentConnectorsCommandOutput,
  ListEnvironmentHostsCommandInput,
  ListEnvironmentHostsCommandOutput,
  ListEnvironmentsCommandInput,
  ListEnvironmentsCommandOutput,
  ListEnvironmentVlansCommandInput,
  ListEnvironmentVlansCommandOutput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
  ListVmEntitlementsCommandInput,
  ListVmEntitlementsCommandOutput,
  TagResourceCommandInput,
  TagResourceCommandOutput,
  UntagResourceCommandInput,
  UntagResourceCommandOutput,
  UpdateEnvironmentConnectorCommandInput,
  UpdateEnvironmentConnectorCommandOutput,
} from './commands'

/** Every input that the client sends. */
export type ServiceInputTypes =
  | ListEnvironmentsCommandInput
  | GetEnvironmentCommandInput
  | ListEnvironmentHostsCommandInput
  | ListEnvironmentVlansCommandInput
  | ListEnvironmentConnectorsCommandInput
  | CreateEnvironmentConnectorCommandInput
  | UpdateEnvironmentConnectorCommandInput
  | DeleteEnvironmentConnectorCommandInput
  | ListVmEntitlementsCommandInput
  | ListTagsForResourceCommandInput
  | TagResourceCommandInput
  | UntagResourceCommandInput
  | GetVersionsCommandInput

/** Every output that the client answers. */
export type ServiceOutputTypes =
  | ListEnvironmentsCommandOutput
  | GetEnvironmentCommandOutput
  | ListEnvironmentHostsCommandOutput
  | ListEnvironmentVlansCommandOutput
  | ListEnvironmentConnectorsCommandOutput
  | CreateEnvironmentConnectorCommandOutput
  | UpdateEnvironmentConnectorCommandOutput
  | DeleteEnvironmentConnectorCommandOutput
  | ListVmEntitlementsCommandOutput
  | ListTagsForResourceCommandOutput
  | TagResourceCommandOutput
  | UntagResourceCommandOutput
  | GetVersionsCommandOutput
