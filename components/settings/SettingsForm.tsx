import type { ReactNode } from 'react';
import type { Dismissal } from '../../lib/journal/types';
import type { ErrorCode } from '../../lib/messages/protocol';
import type { Command } from '../../lib/platform/shortcuts';
import type { RetentionMonths, Sensitivity, Settings } from '../../lib/settings/types';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { useSpeech } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Held, type HeldCounts, type Permissions } from './Held';
import { Patterns } from './Patterns';
import { QuietSites } from './QuietSites';
import { Section } from './Section';
import { SetAside } from './SetAside';
import { SwitchRow } from './SwitchRow';
import { type SiteRow, WhereToWrite } from './WhereToWrite';

const KEYS: Command[] = ['next-passage', 'previous-passage', 'open-card', 'set-aside'];
const MONTHS: RetentionMonths[] = [0, 3, 6, 12, 24];

export interface Measured {
  /** Of what was pointed out, the part that was right. */
  precision: number;
  /** Of what should be noticed, the part that was. */
  recall: number;
}

export interface SettingsFormProps {
  settings: Settings;
  sites: SiteRow[];
  /** The keys of each command; those that have none are missing. */
  shortcuts: Partial<Record<Command, string>>;
  /** Undefined, like `held`, where the browser does not let us look. */
  dismissals: Dismissal[] | undefined;
  held: HeldCounts | undefined;
  permissions: Permissions | undefined;
  /** How well the marks did in drafts in the language of the interface, from 0 to 1. */
  measured: Record<Sensitivity, Measured>;
  failure?: ErrorCode;
  onChange: (patch: Partial<Settings>) => void;
  /** Both first thing in the click: the browser only shows its prompt then. */
  onSite: (id: string, on: boolean) => void;
  onNotifications: (on: boolean) => void;
  /** False: this is not an address of a site. */
  onAddSite: (address: string) => boolean;
  onShortcuts: () => void;
  onBringBack: (dismissal: Dismissal) => void;
  /** Parts of their own: taking everything along, erasing it. */
  children?: ReactNode;
}

/** Of ten, as people count. */
function inTen(share: number): number {
  return Math.round(share * 10);
}

/** Everything takes effect at once: there is no "save". */
export function SettingsForm(props: SettingsFormProps) {
  const { settings, sites, shortcuts, dismissals, held, permissions, measured, failure, children } = props;
  const { onChange, onSite, onNotifications, onAddSite, onShortcuts, onBringBack } = props;
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
        <p className="settings__measured" role="status">
          {t('settings.sensitivity.measured', {
            right: inTen(measured[settings.sensitivity].precision),
            found: inTen(measured[settings.sensitivity].recall),
          })}
        </p>
        <SwitchRow
          title={t('settings.badge')}
          hint={t('settings.badge.hint')}
          on={settings.badge}
          onChange={(badge) => onChange({ badge })}
        />
      </Section>

      <Section title={t('settings.sites')} lead={t('settings.sites.lead')} id="sites">
        <WhereToWrite sites={sites} onSwitch={onSite} onAdd={onAddSite} />
        <QuietSites
          sites={settings.quietSites}
          onWake={(site) => onChange({ quietSites: settings.quietSites.filter((other) => other !== site) })}
        />
      </Section>

      <Section title={t('settings.journal')} lead={t('settings.journal.lead')}>
        <Choice
          legend={t('settings.retention')}
          name="retention"
          value={String(settings.retentionMonths)}
          options={MONTHS.map((months) => ({
            value: String(months),
            label: months === 0 ? t('settings.retention.never') : t('settings.retention.months', { months }),
          }))}
          onChange={(value) => {
            const retentionMonths = MONTHS.find((months) => String(months) === value);
            if (retentionMonths !== undefined) onChange({ retentionMonths });
          }}
        />
        <SwitchRow
          title={t('settings.notifications')}
          hint={t('settings.notifications.hint')}
          on={settings.notifications}
          onChange={onNotifications}
        />
      </Section>

      <Section title={t('settings.keys')} lead={t('settings.keys.lead')}>
        {KEYS.map((command) => (
          <div className="row" key={command}>
            <div className="row__text">
              <h3>{t(`settings.keys.${command}`)}</h3>
              <p className="row__hint">
                {shortcuts[command] ? <kbd>{shortcuts[command]}</kbd> : t('settings.keys.none')}
              </p>
            </div>
          </div>
        ))}
        <div className="row">
          <Button onClick={onShortcuts}>{t('settings.keys.change')}</Button>
        </div>
      </Section>

      <Section title={t('settings.patterns')} lead={t('settings.patterns.lead')}>
        <Patterns off={settings.patternsOff} onChange={(patternsOff) => onChange({ patternsOff })} />
      </Section>

      <Section title={t('settings.aside')} lead={t('settings.aside.lead')}>
        <SetAside dismissals={dismissals} onBringBack={onBringBack} />
      </Section>

      {children}

      <Section title={t('settings.held')} lead={t('settings.held.lead')} id="privacy">
        <Held counts={held} permissions={permissions} />
      </Section>
    </div>
  );
}
