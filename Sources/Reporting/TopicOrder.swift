import Linting

/// The order in which topics are shown: that of the interface, then others by key.
enum TopicOrder {
  private static let keys = [
    "employment_condition", "dialogue_condition", "reserved_contract", "labour_law_conditions",
    "code_of_conduct_ilo", "antidiscrimination_condition", "followup_of_social",
    "sanction_for_social", "lots_division_or_reason", "early_dialogue_mentioned",
    "social_award_criterion", "accessibility_requirement",
    "idea_sector_or_social_enterprise_mentioned", "stale_law_citation", "local_preference_risk",
    "placeholder_left", "subcontractor_terms",
  ]

  static func sorted(_ topics: [TopicReading]) -> [TopicReading] {
    topics.sorted { rank($0.topic) < rank($1.topic) }
  }

  private static func rank(_ key: String) -> (Int, String) {
    (keys.firstIndex(of: key) ?? keys.count, key)
  }
}
