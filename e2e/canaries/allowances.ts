/** A place that may show a secret, and why. */
export interface Allowance {
  /** Matches `name of the secret, form: where`. */
  hits: RegExp
  why: string
}

/** Everywhere that a secret may be seen, one by one. */
export const allowances: Allowance[] = [
  {
    hits: /^TOTP seed, raw: POST \/console\/account people\.beginSecondFactor$/,
    why: 'It is typed or scanned into an authenticator, once.',
  },
  {
    hits: /^backup code, raw: (POST \/console\/account people\.beginSecondFactor|(text of the )?page after the offer of a second factor)$/,
    why: 'They are written down, once.',
  },
  {
    hits: /^cookie \w+, .*: set-cookie of (POST|GET) \//,
    why: 'A cookie is given to its browser.',
  },
  {
    hits: /^external id, raw: (GET|page after|text of the page after) .*(plant|connections\/create|page of a connection)/,
    why: 'An admin copies it into the trust policy of the role. That nobody else gets it is asked below.',
  },
  {
    hits: /^external id, raw: (database\/|data folder\/sandbox\/\d+\.jsonl$)/,
    why: 'It is a name that two sides know, not a credential: AWS documents it so. The sandbox plays the other side.',
  },
  {
    hits: /^parameter of a connector, raw: (GET \/api\/read\/[\w-]+\/greengrass\.connectorDefinitionVersion|GET \/[\w-]+\/greengrass\/connectors\/|(text of the )?page after (reading the definition|(the admin|a viewer) opened .*\/greengrass\/connectors))/,
    why: 'AWS holds it in clear, and a definition shows what AWS holds.',
  },
  {
    hits: /^parameter of a connector, raw: data folder\/sandbox\/\d+\.jsonl$/,
    why: 'The sandbox is AWS here.',
  },
  {
    hits: /^password of the database('s owner)?, raw: database\/postgres\.(app\.)?password$/,
    why: 'The server of these tests keeps them, for its owner only.',
  },
  {
    hits: /^token of the first link, raw: (GET \/first-start|POST \/first-start people\.firstAdmin|output of the console)$/,
    why: 'It is printed to be opened, once; afterwards it opens nothing.',
  },
  {
    hits: /^token to set a password, raw: (POST \/console\/people\/create people\.createPerson|GET \/set-password|POST \/set-password people\.setPassword)$/,
    why: 'It is handed on by an admin and opened, once.',
  },
]
