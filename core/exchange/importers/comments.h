// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marginalia::core::exchange {

/// What somebody wrote on a passage of an office document.
struct Comment {
    Span span;          ///< of the text that was read; never empty
    std::string author; ///< as the file names them; may be empty
    std::string date;   ///< "2024-03-05 10:22" or "2024-03-05"; empty when the file has none that can be read
    std::string words;
    bool operator==(const Comment&) const = default;
};

/// A place in a text that belongs to a comment.
struct CommentMark {
    enum class Edge : std::uint8_t {
        Start,
        End,
        Point ///< where the comment hangs when it has no passage
    };
    std::string id;
    std::int64_t position = 0;
    Edge edge = Edge::Point;
};

/// Brings the comments of an office document and their places together. Both come from different parts of
/// the file and in any order.
class Comments {
public:
    /// `most` of them are kept, of so many bytes together; the others are counted.
    Comments(std::size_t most, std::size_t mostBytes)
        : m_most(most)
        , m_bytesLeft(mostBytes) {}

    /// A comment with an id that was there before is dropped. `answered`: the id of the one it replies to.
    void add(std::string id, Comment comment, std::string answered = {});
    /// The comments with their places, by these. One without a passage stands on its paragraph, the next one
    /// before it or, at the beginning, the first; a reply without any place on the passage of what it
    /// answers. What says nothing, or has no place, is counted by `lost`.
    std::vector<Comment> placed(std::string_view text, const std::vector<CommentMark>& marks);
    [[nodiscard]] std::int64_t lost() const { return m_lost; }

private:
    struct Waiting {
        Comment comment;
        std::string answered;
    };
    std::size_t m_most;
    std::size_t m_bytesLeft;
    std::unordered_map<std::string, Waiting> m_waiting;
    std::int64_t m_lost = 0;
};

/// Where the words of one comment are cut off, in bytes.
inline constexpr std::size_t longestComment = std::size_t{1} << 20;

/// "2024-03-05 10:22" of "2024-03-05T10:22:31Z"; empty for what is no such date.
std::string commentDate(std::string_view written);

} // namespace marginalia::core::exchange
