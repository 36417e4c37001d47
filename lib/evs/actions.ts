'use server'
import { defineAction } from '@/lib/action'
import * as changes from './changes'

export const createEnvironmentConnector = defineAction(changes.createEnvironmentConnector)
export const deleteEnvironmentConnector = defineAction(changes.deleteEnvironmentConnector)
export const changeEnvironmentTags = defineAction(changes.changeEnvironmentTags)
export const updateEnvironmentConnector = defineAction(changes.updateEnvironmentConnector)
