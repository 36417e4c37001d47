'use server'
import { defineAction } from '@/lib/action'
import * as changes from './changes'
import { updateHealthSettings as changeSettings } from './health/settings-change'

export const createEnvironmentConnector = defineAction(changes.createEnvironmentConnector)
export const updateEnvironmentConnector = defineAction(changes.updateEnvironmentConnector)
export const deleteEnvironmentConnector = defineAction(changes.deleteEnvironmentConnector)
export const changeEnvironmentTags = defineAction(changes.changeEnvironmentTags)
export const updateHealthSettings = defineAction(changeSettings)
