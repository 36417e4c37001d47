'use server'
import { defineAction } from '@/lib/action'
import * as changes from './changes'

export const createConnection = defineAction(changes.createConnection)
export const updateConnection = defineAction(changes.updateConnection)
export const removeConnection = defineAction(changes.removeConnection)
