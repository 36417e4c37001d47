'use server'
import { defineAction } from '@/lib/action'
import * as changes from './changes'

export const createConnectorDefinition = defineAction(changes.createConnectorDefinition)
export const createConnectorDefinitionVersion = defineAction(changes.createConnectorDefinitionVersion)
export const createGroupVersion = defineAction(changes.createGroupVersion)
