import type { ReactNode } from 'react';
import type { Dismissal } from '../../lib/journal/types';
import type { ErrorCode } from '../../lib/messages/protocol';
import type { Settings } from '../../lib/settings/types';
import { Choice } from '../ui/Choice';
import { useSpeech } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Held, type HeldCounts } from './Held';
import { Patterns } from './Patterns';
import { SetAside } from './SetAside';
import { Sites } from './Sites';
import { SwitchRow } from './SwitchRow';

export interface SettingsFormProps {
  settings: Settings;
  /** Host names of the sites the user granted. */
  sites: string[];
  /** Undefined, like `held`, where the browser does not let us look. */
  dismissals: Dismissal[] | undefined;
  held: HeldCounts | undefined;
  failure?: ErrorCode;
  onChange: (patch: Partial<Settings>) => void;
  onRemoveSite: (site: string) => void;
  onBringBack: (dismissal: Dismissal) => void;
}

/** Everything takes effect at once: there is no "save". */
export function SettingsForm({
  settings,
  sites,
  dismissals,
  held,
  failure,
  onChange,
  onRemoveSite,
  onBringBack,
}: SettingsFormProps) {
  const { t } = useSpeech();
  return (
    <div className="settings">
      {failure && <Notice problem>{t(`failure.${failure}`)}</Notice>}

      <Section title={t('settings.general')}>
        <Choice
          legend={t('settings.language')}
          name="language"
          value={settings.interfaceLanguage}
          options={[
            { value: 'auto', label: t('settings.language.auto') },
            { value: 'en', label: 'English' },
            { value: 'nl', label: 'Nederlands' },
          ]}
          onChange={(interfaceLanguage) => onChange({ interfaceLanguage })}
        />
        <Choice
          legend={t('settings.sensitivity')}
          name="sensitivity"
          value={settings.sensitivity}
          options={(['quiet', 'balanced', 'thorough'] as const).map((value) => ({
            value,
            label: t(`settings.sensitivity.${value}`),
            hint: t(`settings.sensitivity.${value}.hint`),
          }))}
          onChange={(sensitivity) => onChange({ sensitivity })}
        />
        <SwitchRow
          title={t('settings.badge')}
          hint={t('settings.badge.hint')}
          on={settings.badge}
          onChange={(badge) => onChange({ badge })}
        />
      </Section>

      <Section title={t('settings.sites')} lead={t('settings.sites.lead')}>
        <SwitchRow
          title="Google Docs"
          hint={t('settings.docs.hint')}
          on={settings.docsOn}
          onChange={(docsOn) => onChange({ docsOn })}
        />
        <Sites sites={sites} onRemove={onRemoveSite} />
      </Section>

      <Section title={t('settings.patterns')} lead={t('settings.patterns.lead')}>
        <Patterns off={settings.patternsOff} onChange={(patternsOff) => onChange({ patternsOff })} />
      </Section>

      <Section title={t('settings.aside')} lead={t('settings.aside.lead')}>
        <SetAside dismissals={dismissals} onBringBack={onBringBack} />
      </Section>

      <Section title={t('settings.held')} lead={t('settings.held.lead')}>
        <Held counts={held} />
      </Section>
    </div>
  );
}

function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="settings__part">
      <div className="settings__title">
        <h2>{title}</h2>
        {lead && <p>{lead}</p>}
      </div>
      <div className="settings__body">{children}</div>
    </section>
  );
}
