import { useEffect, useRef, type ReactNode } from 'react';
import ui from '../ui/ui.module.css';

/** What became of a file; its title takes the focus when it appears. */
export function Outcome({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={ui.prose}>
      <Title key={title}>{title}</Title>
      {children}
    </section>
  );
}

function Title({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
