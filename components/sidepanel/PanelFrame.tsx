import { useSpeech } from '../ui/i18n';
import { LockIcon } from '../ui/icons';
import { type PageFrameProps, useToldHeading } from '../ui/PageFrame';

/** The frame of a page for the narrow place beside another one: no bar, no places to go to. */
export function PanelFrame({ title, part, lead, crumb, children }: PageFrameProps) {
  const { t } = useSpeech();
  const heading = useToldHeading(title, part);
  return (
    <div className="panel">
      <main>
        <div className="panel__head">
          {crumb}
          <h1 ref={heading} tabIndex={-1}>
            {title}
            {part && <span className="visually-hidden">: {part}</span>}
          </h1>
          {lead && <p className="panel__lead">{lead}</p>}
        </div>
        {children}
      </main>
      <footer className="panel__foot">
        <LockIcon size={14} />
        {t('app.privacy')}
      </footer>
    </div>
  );
}
