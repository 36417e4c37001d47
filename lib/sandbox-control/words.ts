import type { ServiceWords } from '@/lib/failure'

/** What a refusal of the sandbox's control means to an operator. */
export const sandboxWords: ServiceWords = {
  ControlRefused: {
    title: 'The sandbox did not do it.',
    next: 'Read what it says below; what you chose may be gone. Reload to see what is there now.',
  },
}
