import { answerProvider } from '@/lib/people/provider-callback'

/** Where an identity provider sends people back to. Nothing else of better-auth's is to be reached from outside. */
export const GET = answerProvider
