// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace marginalia::core {

/// An English sentence with places `{1}`, `{2}` ... that is also its key in the translation catalogues.
/// Only `msg("...")` makes one, so that the catalogue tool finds every text.
class MessageId {
public:
    constexpr MessageId() = default;
    [[nodiscard]] constexpr std::string_view text() const { return m_text; }
    /// Tells one short text from another of the same spelling; mostly empty.
    [[nodiscard]] constexpr std::string_view context() const { return m_context; }
    friend constexpr MessageId msg(const char* english);
    friend constexpr MessageId msgIn(const char* context, const char* english);

private:
    constexpr explicit MessageId(const char* english, const char* context = "")
        : m_text(english)
        , m_context(context) {}
    std::string_view m_text;
    std::string_view m_context;
};

/// Marks a text for translation; the argument must be a literal.
constexpr MessageId msg(const char* english) {
    return MessageId(english);
}

/// The same for a short text that other languages write differently by place: `msgIn("table head", "Share")`.
constexpr MessageId msgIn(const char* context, const char* english) {
    return MessageId(english, context);
}

/// A sentence for people, not yet in anybody's language: translate with `text::say(locale, sentence)`.
struct Sentence {
    MessageId id;
    std::vector<std::string> arguments;

    Sentence() = default;
    Sentence(MessageId message, std::vector<std::string> values = {})
        : id(message)
        , arguments(std::move(values)) {}

    /// The English text with the places filled in.
    [[nodiscard]] std::string english() const;
    /// As an argument of another sentence, to be said in the same language as that one: `{1} MB`.
    [[nodiscard]] std::string asArgument() const;
};

enum class ErrorKind {
    Usage,     ///< the caller asked for something that does not exist: an unknown option, code, question
    Invalid,   ///< an imported file or a value cannot be accepted
    NotOurs,   ///< the file is not a Marginalia project
    Altered,   ///< a project to which another program added something: a cleaned copy can be made
    Newer,     ///< the project needs a newer Marginalia
    Damaged,   ///< the file is truncated, altered or corrupt
    Locked,    ///< somebody else has the project open for writing
    ReadOnly,  ///< the file or folder cannot be written
    DiskFull,  ///< no room; nothing was changed
    Conflict,  ///< the change contradicts what is in the project
    Limit,     ///< beyond a stated limit of size, number or time
    Cancelled, ///< the person stopped the work
    Io,        ///< the system refused to read or write
    Internal   ///< a mistake of ours
};

/// The one exception of core. `what()` is English; `sentence()` is to be translated where it is caught;
/// `detail()` holds further lines (one per bad row of an import), already plain text.
class Error : public std::exception {
public:
    Error(ErrorKind kind, MessageId id, std::vector<std::string> arguments = {},
          std::vector<Sentence> details = {});

    [[nodiscard]] ErrorKind kind() const { return m_kind; }
    [[nodiscard]] const Sentence& sentence() const { return m_sentence; }
    [[nodiscard]] const std::vector<Sentence>& details() const { return m_details; }
    [[nodiscard]] const char* what() const noexcept override { return m_what.c_str(); }

private:
    ErrorKind m_kind;
    Sentence m_sentence;
    std::vector<Sentence> m_details;
    std::string m_what;
};

} // namespace marginalia::core
