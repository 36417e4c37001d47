'use server'
import { defineAction } from '@/lib/action'
import * as account from './account-changes'
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
