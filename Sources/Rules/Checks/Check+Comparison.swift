extension Check {
  /// What is compared between the documents of a tender, or within one of them.
  public struct Comparison: Sendable, Equatable {
    /// What may differ.
    public enum Subject: String, Sendable, CaseIterable {
      /// Numbers, months and shares of one condition.
      case numbers
      /// Whether what the terms promise is part of the contract.
      case incorporation
      /// What a word means.
      case definitions
      /// What a breach leads to.
      case sanctions
      /// Documents and sections that are referred to.
      case references
      /// What the notice says of social considerations.
      case noticeSocial = "notice_social"
      /// What the notice says of a reservation.
      case noticeReservation = "notice_reservation"
      /// Facts that are given in two ways.
      case facts
      /// Two conditions of one kind within one document.
      case oneDocument = "one_document"
    }

    /// What is compared.
    public let subject: Subject
  }
}
