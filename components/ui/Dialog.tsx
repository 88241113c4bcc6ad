import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface DialogProps {
  title: string;
  children: ReactNode;
  /** The buttons, the safe one first: that is where the focus starts. */
  actions: ReactNode;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. The browser's own modal: focus, Escape and the backdrop come with it. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the page: the browser then gives the focus back to where it was.
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div className="dialog__body">{children}</div>
      <div className="dialog__do">{actions}</div>
    </dialog>
  );
}
