'use server'
import { defineAction } from '@/lib/action'
import * as changes from './changes'
import * as webhooks from './health/notifications/webhook-changes'
import { updateHealthSettings as changeHealthSettings } from './health/settings-change'

export const createEnvironmentConnector = defineAction(changes.createEnvironmentConnector)
export const deleteEnvironmentConnector = defineAction(changes.deleteEnvironmentConnector)
export const changeEnvironmentTags = defineAction(changes.changeEnvironmentTags)
export const updateEnvironmentConnector = defineAction(changes.updateEnvironmentConnector)
export const createWebhook = defineAction(webhooks.createWebhook)
export const updateWebhook = defineAction(webhooks.updateWebhook)
export const deleteWebhook = defineAction(webhooks.deleteWebhook)
export const testWebhook = defineAction(webhooks.testWebhook)
export const updateHealthSettings = defineAction(changeHealthSettings)
