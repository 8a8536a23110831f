// One component in the gallery under its name.
import type { ReactNode } from 'react';

export const Specimen = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <section className="stack" aria-label={name}>
    <h2>{name}</h2>
    {children}
  </section>
);
