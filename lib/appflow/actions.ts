'use server'
import { defineAction } from '@/lib/action'
import * as functions from './function-changes'
import * as cache from './metadata-cache-changes'
import * as registration from './registration-changes'

export const registerConnector = defineAction(registration.registerConnector)
export const updateConnectorRegistration = defineAction(registration.updateConnectorRegistration)
export const unregisterConnector = defineAction(registration.unregisterConnector)
export const resetConnectorMetadataCache = defineAction(cache.resetConnectorMetadataCache)
export const addPermission = defineAction(functions.addPermission)
export const invoke = defineAction(functions.invoke)
