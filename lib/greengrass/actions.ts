'use server'
import { defineAction } from '@/lib/action'
import * as definitions from './connector-definition-changes'
import * as definitionVersions from './connector-version-changes'
import * as deployments from './deployment-changes'
import * as groups from './group-changes'
import * as groupVersions from './group-version-changes'
import * as roles from './role-changes'
import * as tags from './tag-changes'

export const createConnectorDefinition = defineAction(definitions.createConnectorDefinition)
export const updateConnectorDefinition = defineAction(definitions.updateConnectorDefinition)
export const deleteConnectorDefinition = defineAction(definitions.deleteConnectorDefinition)
export const createConnectorDefinitionVersion = defineAction(definitionVersions.createConnectorDefinitionVersion)
export const changeTags = defineAction(tags.changeTags)
export const createGroup = defineAction(groups.createGroup)
export const updateGroup = defineAction(groups.updateGroup)
export const deleteGroup = defineAction(groups.deleteGroup)
export const createGroupVersion = defineAction(groupVersions.createGroupVersion)
export const createDeployment = defineAction(deployments.createDeployment)
export const resetDeployments = defineAction(deployments.resetDeployments)
export const associateRoleToGroup = defineAction(roles.associateRoleToGroup)
export const disassociateRoleFromGroup = defineAction(roles.disassociateRoleFromGroup)
