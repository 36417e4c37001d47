'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { ConnectorsDiffView } from '@/app/(console)/[connection]/greengrass/connectors-diff-view'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { diffConnectors, isSame } from '@/lib/greengrass/diff'
import type { Base } from './start'

/** Says that the definition has a newer version than the form started from, what is different there, and offers ways on. */
export function NewerVersionNotice({
  newer,
  old,
  onMove,
  onStartAgain,
}: {
  newer: Base
  old: Base
  onMove: () => void
  onStartAgain: () => void
}) {
  const diff = diffConnectors(old.connectors, newer.connectors)
  return (
    <SpaceBetween size="s">
      <Alert
        type="warning"
        header={`There is a newer version: ${shortId(newer.version)}`}
        i18nStrings={{ warningIconAriaLabel: 'Warning' }}
        action={
          <SpaceBetween size="xs">
            <Button formAction="none" onClick={onMove}>
              Bring my changes onto it
            </Button>
            <Button formAction="none" onClick={onStartAgain}>
              Start again from it
            </Button>
          </SpaceBetween>
        }
      >
        It was created while this form was open. Bringing your changes onto it keeps what you changed and follows the
        newer version in everything else. Starting again discards what you typed.
      </Alert>
      <Container header={<Header variant="h2">What the newer version changed</Header>}>
        {isSame(diff) ? (
          <p>It holds the same connectors as the one this form started from.</p>
        ) : (
          <ConnectorsDiffView
            diff={diff}
            from={old.version ? `Version ${shortId(old.version)}` : 'No version'}
            to={`Version ${shortId(newer.version)}`}
          />
        )}
      </Container>
    </SpaceBetween>
  )
}
