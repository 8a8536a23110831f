/** One line a page: its path and the module that holds it, loaded when somebody goes there. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

export type PageRoute = readonly [path: string, load: () => Promise<{ readonly default: ComponentType }>];

/** Turns the pages of an area into routes below `parent`. */
export const routesOf = (parent: AnyRoute, pages: readonly PageRoute[]): AnyRoute[] =>
  pages.map(([path, load]) =>
    createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(load) }),
  );
