import { expect, test } from 'vitest'
import { browserWords } from './browser-words'
