'use server'
import { defineAction } from '@/lib/action'
import { settle as settleChange } from './settle'

export const settle = defineAction(settleChange)
