// One command class per EVS operation, named as in the published package.

import type { MetadataBearer } from '@smithy/types'
import { command } from './command'
import type {
  CreateEnvironmentConnectorRequest,
  CreateEnvironmentConnectorResponse,
  DeleteEnvironmentConnectorRequest,
  DeleteEnvironmentConnectorResponse,
  GetEnvironmentRequest,
  GetEnvironmentResponse,
  GetVersionsRequest,
  GetVersionsResponse,
  ListEnvironmentConnectorsRequest,
  ListEnvironmentConnectorsResponse,
  ListEnvironmentHostsRequest,
  ListEnvironmentHostsResponse,
  ListEnvironmentsRequest,
  ListEnvironmentsResponse,
  ListEnvironmentVlansRequest,
  ListEnvironmentVlansResponse,
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  ListVmEntitlementsRequest,
  ListVmEntitlementsResponse,
  TagResourceRequest,
  TagResourceResponse,
  UntagResourceRequest,
  UntagResourceResponse,
  UpdateEnvironmentConnectorRequest,
  UpdateEnvironmentConnectorResponse,
} from './operations'
import {
  CreateEnvironmentConnector$,
  DeleteEnvironmentConnector$,
  GetEnvironment$,
  GetVersions$,
  ListEnvironmentConnectors$,
  ListEnvironmentHosts$,
  ListEnvironments$,
  ListEnvironmentVlans$,
  ListTagsForResource$,
  ListVmEntitlements$,
  TagResource$,
  UntagResource$,
  UpdateEnvironmentConnector$,
} from './schemas'

/** Input of {@link ListEnvironmentsCommand}. */
export interface ListEnvironmentsCommandInput extends ListEnvironmentsRequest {}
/** Output of {@link ListEnvironmentsCommand}, with the answer's metadata. */
export interface ListEnvironmentsCommandOutput extends ListEnvironmentsResponse, MetadataBearer {}
/** Lists environments, optionally of given states. */
export class ListEnvironmentsCommand extends command<ListEnvironmentsCommandInput, ListEnvironmentsCommandOutput>(
  'ListEnvironments',
  ListEnvironments$,
) {}

/** Input of {@link GetEnvironmentCommand}. */
export interface GetEnvironmentCommandInput extends GetEnvironmentRequest {}
/** Output of {@link GetEnvironmentCommand}, with the answer's metadata. */
export interface GetEnvironmentCommandOutput extends GetEnvironmentResponse, MetadataBearer {}
/** Describes one environment. */
export class GetEnvironmentCommand extends command<GetEnvironmentCommandInput, GetEnvironmentCommandOutput>(
  'GetEnvironment',
  GetEnvironment$,
) {}

/** Input of {@link ListEnvironmentHostsCommand}. */
export interface ListEnvironmentHostsCommandInput extends ListEnvironmentHostsRequest {}
/** Output of {@link ListEnvironmentHostsCommand}, with the answer's metadata. */
export interface ListEnvironmentHostsCommandOutput extends ListEnvironmentHostsResponse, MetadataBearer {}
/** Lists the hosts of an environment. */
export class ListEnvironmentHostsCommand extends command<
  ListEnvironmentHostsCommandInput,
  ListEnvironmentHostsCommandOutput
>('ListEnvironmentHosts', ListEnvironmentHosts$) {}

/** Input of {@link ListEnvironmentVlansCommand}. */
export interface ListEnvironmentVlansCommandInput extends ListEnvironmentVlansRequest {}
/** Output of {@link ListEnvironmentVlansCommand}, with the answer's metadata. */
export interface ListEnvironmentVlansCommandOutput extends ListEnvironmentVlansResponse, MetadataBearer {}
/** Lists the VLANs of an environment. */
export class ListEnvironmentVlansCommand extends command<
  ListEnvironmentVlansCommandInput,
  ListEnvironmentVlansCommandOutput
>('ListEnvironmentVlans', ListEnvironmentVlans$) {}

/** Input of {@link ListEnvironmentConnectorsCommand}. */
export interface ListEnvironmentConnectorsCommandInput extends ListEnvironmentConnectorsRequest {}
/** Output of {@link ListEnvironmentConnectorsCommand}, with the answer's metadata. */
export interface ListEnvironmentConnectorsCommandOutput extends ListEnvironmentConnectorsResponse, MetadataBearer {}
/** Lists the connectors of an environment, with their checks. */
export class ListEnvironmentConnectorsCommand extends command<
  ListEnvironmentConnectorsCommandInput,
  ListEnvironmentConnectorsCommandOutput
>('ListEnvironmentConnectors', ListEnvironmentConnectors$) {}

/** Input of {@link CreateEnvironmentConnectorCommand}. */
export interface CreateEnvironmentConnectorCommandInput extends CreateEnvironmentConnectorRequest {}
/** Output of {@link CreateEnvironmentConnectorCommand}, with the answer's metadata. */
export interface CreateEnvironmentConnectorCommandOutput extends CreateEnvironmentConnectorResponse, MetadataBearer {}
/** Connects an environment to an appliance. One connector of a type per environment. */
export class CreateEnvironmentConnectorCommand extends command<
  CreateEnvironmentConnectorCommandInput,
  CreateEnvironmentConnectorCommandOutput
>('CreateEnvironmentConnector', CreateEnvironmentConnector$) {}

/** Input of {@link UpdateEnvironmentConnectorCommand}. */
export interface UpdateEnvironmentConnectorCommandInput extends UpdateEnvironmentConnectorRequest {}
/** Output of {@link UpdateEnvironmentConnectorCommand}, with the answer's metadata. */
export interface UpdateEnvironmentConnectorCommandOutput extends UpdateEnvironmentConnectorResponse, MetadataBearer {}
/** Changes a connector's host name or its secret. */
export class UpdateEnvironmentConnectorCommand extends command<
  UpdateEnvironmentConnectorCommandInput,
  UpdateEnvironmentConnectorCommandOutput
>('UpdateEnvironmentConnector', UpdateEnvironmentConnector$) {}

/** Input of {@link DeleteEnvironmentConnectorCommand}. */
export interface DeleteEnvironmentConnectorCommandInput extends DeleteEnvironmentConnectorRequest {}
/** Output of {@link DeleteEnvironmentConnectorCommand}, with the answer's metadata. */
export interface DeleteEnvironmentConnectorCommandOutput extends DeleteEnvironmentConnectorResponse, MetadataBearer {}
/** Removes a connector. */
export class DeleteEnvironmentConnectorCommand extends command<
  DeleteEnvironmentConnectorCommandInput,
  DeleteEnvironmentConnectorCommandOutput
>('DeleteEnvironmentConnector', DeleteEnvironmentConnector$) {}

/** Input of {@link ListVmEntitlementsCommand}. */
export interface ListVmEntitlementsCommandInput extends ListVmEntitlementsRequest {}
/** Output of {@link ListVmEntitlementsCommand}, with the answer's metadata. */
export interface ListVmEntitlementsCommandOutput extends ListVmEntitlementsResponse, MetadataBearer {}
/** Lists the licence entitlements behind a connector. */
export class ListVmEntitlementsCommand extends command<ListVmEntitlementsCommandInput, ListVmEntitlementsCommandOutput>(
  'ListVmEntitlements',
  ListVmEntitlements$,
) {}

/** Input of {@link ListTagsForResourceCommand}. */
export interface ListTagsForResourceCommandInput extends ListTagsForResourceRequest {}
/** Output of {@link ListTagsForResourceCommand}, with the answer's metadata. */
export interface ListTagsForResourceCommandOutput extends ListTagsForResourceResponse, MetadataBearer {}
/** Lists the tags of an environment. */
export class ListTagsForResourceCommand extends command<
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput
>('ListTagsForResource', ListTagsForResource$) {}

/** Input of {@link TagResourceCommand}. */
export interface TagResourceCommandInput extends TagResourceRequest {}
/** Output of {@link TagResourceCommand}, with the answer's metadata. */
export interface TagResourceCommandOutput extends TagResourceResponse, MetadataBearer {}
/** Adds tags to an environment. */
export class TagResourceCommand extends command<TagResourceCommandInput, TagResourceCommandOutput>(
  'TagResource',
  TagResource$,
) {}

/** Input of {@link UntagResourceCommand}. */
export interface UntagResourceCommandInput extends UntagResourceRequest {}
/** Output of {@link UntagResourceCommand}, with the answer's metadata. */
export interface UntagResourceCommandOutput extends UntagResourceResponse, MetadataBearer {}
/** Removes tags from an environment. */
export class UntagResourceCommand extends command<UntagResourceCommandInput, UntagResourceCommandOutput>(
  'UntagResource',
  UntagResource$,
) {}

/** Input of {@link GetVersionsCommand}. */
export interface GetVersionsCommandInput extends GetVersionsRequest {}
/** Output of {@link GetVersionsCommand}, with the answer's metadata. */
export interface GetVersionsCommandOutput extends GetVersionsResponse, MetadataBearer {}
/** Lists the versions that EVS offers. */
export class GetVersionsCommand extends command<GetVersionsCommandInput, GetVersionsCommandOutput>(
  'GetVersions',
  GetVersions$,
) {}
