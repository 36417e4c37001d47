'use server'
import { defineAction } from '@/lib/action'
import * as changes from './changes'

export const advanceClock = defineAction(changes.advanceClock)
export const addFault = defineAction(changes.addFault)
export const removeFault = defineAction(changes.removeFault)
export const removeAllFaults = defineAction(changes.removeAllFaults)
export const setCheck = defineAction(changes.setCheck)
export const setState = defineAction(changes.setState)
export const playScenario = defineAction(changes.playScenario)
export const resetAccount = defineAction(changes.resetAccount)
export const planDeployments = defineAction(changes.planDeployments)
export const setFunction = defineAction(changes.setFunction)
