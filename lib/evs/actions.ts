'use server'
import { defineAction } from '@/lib/action'
import * as changes from './changes'

export const createEnvironmentConnector = defineAction(changes.createEnvironmentConnector)
export const updateEnvironmentConnector = defineAction(changes.updateEnvironmentConnector)
