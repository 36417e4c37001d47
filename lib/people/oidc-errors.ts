/**
 * Why a sign-in by the identity provider came to nothing: all that the address of the sign-in page may say, and what the page
 * then does. Nothing of the provider's text is repeated.
 */
const sentences = {
  'oidc-away': 'The identity provider could not be reached, or its answer could not be used. Try again in a moment.',
  'oidc-refused': 'The identity provider did not sign you in.',
  'oidc-ended':
    'This sign-in took too long, has been used, or was begun in another browser or another tab. Start again from here.',
  'oidc-unverified':
    'What the identity provider said of you could not be verified, so nobody was signed in. Tell an admin of this console.',
  'oidc-second-factor':
    'This console demands that the identity provider asks for a second factor, and it did not. Set one up there, then sign in again.',
  'oidc-no-role':
    'None of your groups at the identity provider has a role in this console. Ask an admin of this console for one.',
  'oidc-no-admin':
    'This console has no admin yet. Open the link that it printed when it started, or sign in as one whose group makes an admin.',
  'oidc-disabled': 'You may not sign in to this console any more. Ask an admin of this console.',
  'oidc-records': "The console's database did not answer, so nobody was signed in. Try again in a moment.",
} as const

/** Why a sign-in by the identity provider came to nothing, as the address of the sign-in page says it. */
export type OidcError = keyof typeof sentences

/** What the sign-in page says of its `error`; nothing of one that is not from this list. */
export const oidcErrorText = (error: unknown): string | undefined =>
  typeof error === 'string' && Object.hasOwn(sentences, error) ? sentences[error as OidcError] : undefined
