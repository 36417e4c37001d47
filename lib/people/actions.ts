'use server'
import { defineAction } from '@/lib/action'
import * as account from './account-changes'
import * as access from './admin/access-changes'
import * as create from './admin/create-person'
import * as resets from './admin/resets'
import * as roles from './admin/set-roles'
import * as settings from './admin/settings'
import * as changes from './changes'

export const firstAdmin = defineAction(changes.firstAdmin)
export const signIn = defineAction(changes.signIn)
export const verifySecondFactor = defineAction(changes.verifySecondFactor)
export const startOidc = defineAction(changes.startOidc)
export const setPassword = defineAction(changes.setPassword)
export const signOut = defineAction(changes.signOut)
export const changePassword = defineAction(account.changePassword)
export const beginSecondFactor = defineAction(account.beginSecondFactor)
export const confirmSecondFactor = defineAction(account.confirmSecondFactor)
export const removeSecondFactor = defineAction(account.removeSecondFactor)
export const endSession = defineAction(account.endSession)
export const createPerson = defineAction(create.createPerson)
export const setRoles = defineAction(roles.setRoles)
export const disablePerson = defineAction(access.disablePerson)
export const enablePerson = defineAction(access.enablePerson)
export const endSessions = defineAction(access.endSessions)
export const resetPassword = defineAction(resets.resetPassword)
export const resetSecondFactor = defineAction(resets.resetSecondFactor)
export const changeSettings = defineAction(settings.changeSettings)
