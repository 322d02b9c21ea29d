import { type Guard, unguarded } from '../../defects.ts';
import { placeOf } from '../../source/origin.ts';
import type { Model } from '../model.ts';
import { views } from './generated/views.ts';
import type { Each, Subject, SubjectType, View } from './subject.ts';

interface SubjectOptions {
  /** Only subjects of these types. */
  readonly asked?: ReadonlySet<SubjectType>;
  readonly guard?: Guard;
}

/** Everything in a model that rules may be about. Without a guard it throws when a view has a mistake, and only then. */
export function subjectsOf(model: Model, { asked, guard = unguarded }: SubjectOptions = {}): Subject[] {
  return Object.entries<View<SubjectType>>(views).flatMap(([type, view]): readonly Subject[] => {
    if (asked !== undefined && !asked.has(type as SubjectType)) return [];
    const during = `making the subject '${type}'`;
    const each: Each = (items, of, make) =>
      items.flatMap((item) =>
        guard(
          during,
          () => placeOf(of(item), of(item).root),
          [],
          () => make(item),
        ),
      );
    return guard(
      during,
      () => null,
      [],
      () => view(model, each),
    );
  });
}
