extension RunStamp {
  /// The version of PledgeKit.
  public static let packageVersion = "0.1.0"
}
