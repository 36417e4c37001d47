'use client'
import Alert from '@cloudscape-design/components/alert'
import { useConnection } from '@/components/shell/use-connection'
import styles from './end-of-support.module.css'

/** Greengrass refuses this connection every call: what that means, and what can still be done. */
export function Refused() {
  const { kind, region } = useConnection()
  return (
    <div className={styles.refused}>
      <Alert
        type="info"
        header="Greengrass answers this connection no call any more"
        i18nStrings={{ infoIconAriaLabel: 'Information' }}
      >
        <p>
          {`Groups, definitions and the service role were asked for in ${region}, and each was refused${kind === 'live' ? ', as AWS announced for the time after the end of V1' : ''}. `}
          Cores that run go on with what they have; nothing can be read or changed from here.
        </p>
        <p>What remains possible:</p>
        <ul>
          <li>On a sandbox connection all of these pages work; choose one above.</li>
          <li>Files of the AWS CLI that were exported before can be imported there as connector definitions.</li>
          <li>What this console changed stays in its audit.</li>
        </ul>
      </Alert>
    </div>
  )
}
