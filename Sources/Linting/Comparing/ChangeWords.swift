import LibraryFiles

/// What applies to the tender period when documents are changed, in words.
enum ChangeWords {
  static let proportionate = Localised(
    sv:
      "Är ändringarna väsentliga ska tidsfristen för anbud förlängas i proportion till deras vikt,"
      + " så att alla hinner ta hänsyn till dem. En förlängning gör inte varje ändring tillåten: blir"
      + " det i sak en annan upphandling, eller hade andra leverantörer då kunnat delta, ska den göras"
      + " om.",
    en: "Where the changes are substantial the time limit must be extended in proportion to their"
      + " weight, so that all have time to take them into account. An extension does not make every"
      + " change lawful: where it is in substance another procurement, or others could then have"
      + " taken part, it must be done anew.")

  static let proportionateOrReasonable = Localised(
    sv: "Är upphandlingen direktivstyrd och ändringarna väsentliga ska tidsfristen för anbud"
      + " förlängas i proportion till deras vikt. Vilket regelverk som gäller framgår inte av"
      + " dokumenten; ange det med --fact regime=directive eller below_threshold. Ge under alla"
      + " förhållanden tid att ta hänsyn till ändringen.",
    en: "Where the directive rules apply and the changes are substantial the time limit must be"
      + " extended in proportion to their weight. Which regime applies does not appear from the"
      + " documents; give it with --fact regime=directive or below_threshold. Give time to take the"
      + " change into account in any case.")

  static let reasonable = Localised(
    sv:
      "Tiden att lämna anbud ska vara skälig. Är ändringarna väsentliga behöver den som lämnar anbud"
      + " tid att ta hänsyn till dem: förläng den om den annars blir för kort. En bestämmelse om just"
      + " förlängning vid ändringar är inte känd här.",
    en:
      "The time for tendering must be reasonable. Where the changes are substantial tenderers need"
      + " time to take them into account: extend it where it else becomes too short. A provision on"
      + " extension at changes is not known here.")

  static let unknown = Localised(
    sv:
      "Någon bestämmelse om förlängd anbudstid för den här lagen och regleringen är inte känd här."
      + " Principerna om likabehandling och öppenhet gäller: ge tid att ta hänsyn till ändringen.",
    en: "No provision on extension under this act and regime is known here. The principles of equal"
      + " treatment and transparency apply: give time to take the change into account.")

  static let directAward = Localised(
    sv:
      "Vid direktupphandling finns ingen lagreglerad anbudstid. Ge alla som har fått förfrågan lika"
      + " lång och rimlig tid.",
    en: "A direct award has no tender period in law. Give all who were asked the same and a"
      + " reasonable time.")

  static let callOff = Localised(
    sv: "Vid förnyad konkurrensutsättning är ingen bestämmelse om förlängning känd här. Ge alla som"
      + " har fått avropet lika lång tid att ta hänsyn till ändringen, och se efter vad ramavtalet"
      + " säger om svarstiden.",
    en: "For renewed competition no provision on extension is known here. Give all who got the"
      + " call-off the same time to take the change into account, and see what the framework says of"
      + " the time for answering.")

  static let collision = Localised(
    sv: "Samtidigt har annat ändrats som den som lämnar anbud räknar med. Det går inte ihop:"
      + " en väsentlig ändring behöver mer tid, inte mindre.",
    en: "At the same time something else has changed that a tenderer reckons with. The two collide:"
      + " a substantial change needs more time, not less.")

  static let leastTime = Localised(
    sv: "Kontrollera att tiden räcker enligt bestämmelserna om tid för anbud.",
    en: "Check that the time is enough under the provisions on the time for tendering.")

  /// One text after the other.
  static func joined(_ first: Localised, _ next: Localised) -> Localised {
    Localised(sv: first.sv + " " + next.sv, en: Language.en.of(first) + " " + Language.en.of(next))
  }
}
