import { useTexts } from '../../../texts/use-texts';
import { formText } from '../parts/form-text';
import { ReasonButton } from './reason-button';

const CODES = ['other', 'spam', 'abuse', 'fraud'] as const;

/** What an administrator can do to a person; each act asks why. */
export function PersonActs({ userId, onDone }: { userId: string; onDone: () => void }) {
  const { t } = useTexts();
  const path = (act: string) => `/api/v1/admin/users/${encodeURIComponent(userId)}/${act}`;
  return (
    <p className="row">
      <ReasonButton
        label={t('console.act.suspend')}
        about={t('console.act.suspendAbout')}
        path={path('suspend')}
        fields={<SuspendFields />}
        fieldsOf={(form) => {
          const until = formText(form, 'until');
          return { code: formText(form, 'code'), ...(until && { until: new Date(until).toISOString() }) };
        }}
        onDone={onDone}
      />
      {(['reinstate', 'end-sessions', 'verify-email', 'export'] as const).map((act) => (
        <ReasonButton
          key={act}
          label={t(`console.act.${act}`)}
          about={t(`console.act.${act}About`)}
          path={path(act)}
          onDone={onDone}
        />
      ))}
      <ReasonButton
        label={t('console.act.erase')}
        about={t('console.act.eraseAbout')}
        path={path('erase')}
        typed={userId}
        danger
        onDone={onDone}
      />
    </p>
  );
}

function SuspendFields() {
  const { t } = useTexts();
  return (
    <>
      <label htmlFor="act-code">{t('console.act.code')}</label>
      <select id="act-code" name="code">
        {CODES.map((code) => (
          <option key={code} value={code}>
            {t(`console.reason.${code}`)}
          </option>
        ))}
      </select>
      <label htmlFor="act-until">{t('console.act.until')}</label>
      <input id="act-until" name="until" type="datetime-local" />
    </>
  );
}
